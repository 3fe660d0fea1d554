import type { Layer } from '../../../capture/fields';
import type { Item, ItemId } from './fields';

/** Where a header is defined. */
const HEADER: { readonly [L in Layer]: string } = {
  ethernet: 'RFC 894',
  ipv4: 'RFC 791 §3.1',
  ipv6: 'RFC 8200 §3',
  tcp: 'RFC 9293 §3.1',
  option: 'RFC 9293 §3.2',
  text: 'RFC 9293 §3.1',
};

/** What says more about a field than that. */
const FIELD: { readonly [F in ItemId]?: string } = {
  'ethernet.vlan-tag': 'IEEE 802.1Q',
  'ipv4.dscp': 'RFC 2474 §3',
  'ipv4.ecn': 'RFC 3168 §5',
  'ipv4.identification': 'RFC 6864 §4',
  'ipv6.traffic-class': 'RFC 8200 §7',
  'ipv6.flow-label': 'RFC 6437 §2',
  'ipv6.extension': 'RFC 8200 §4',
  'tcp.seq': 'RFC 9293 §3.4',
  'tcp.ack-number': 'RFC 9293 §3.4',
  'tcp.cwr': 'RFC 3168 §6.1',
  'tcp.ece': 'RFC 3168 §6.1',
  'tcp.urg': 'RFC 9293 §3.8.5',
  'tcp.urgent-pointer': 'RFC 9293 §3.8.5',
  'tcp.psh': 'RFC 9293 §3.9.1.2',
  'tcp.rst': 'RFC 9293 §3.5.2',
  'tcp.syn': 'RFC 9293 §3.5',
  'tcp.fin': 'RFC 9293 §3.6',
  'tcp.window': 'RFC 9293 §3.8.6',
  'option.mss': 'RFC 9293 §3.7.1',
  'option.window-scale': 'RFC 7323 §2',
  'option.sack-permitted': 'RFC 2018 §2',
  'option.timestamps': 'RFC 7323 §3',
  'option.fast-open': 'RFC 7413 §4.1.1',
};

/** The section of the standard that says what a field is. */
export const sourceOf = ({ id, layer }: Item): string => FIELD[id] ?? HEADER[layer];
