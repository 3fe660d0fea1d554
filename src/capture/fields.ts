/** What a frame consists of, bit by bit. */
import type { Checksum } from './checksum';
import { dissect } from './dissect';
import type { ETHERNET_HEADER, IPV4_HEADER, IPV6_HEADER, TCP_HEADER } from './headers';
import type { Option, OptionId } from './options';

export type Layer = 'ethernet' | 'ipv4' | 'ipv6' | 'tcp' | 'option' | 'text';

export type FieldId =
  | keyof typeof ETHERNET_HEADER
  | 'ethernet.vlan-tag'
  | keyof typeof IPV4_HEADER
  | 'ipv4.options'
  | keyof typeof IPV6_HEADER
  | 'ipv6.extension'
  | keyof typeof TCP_HEADER
  | OptionId
  /** What stands behind the end of the list of options. */
  | 'option.padding'
  | 'text'
  /** What fills up a short frame, behind the packet. */
  | 'ethernet.padding'
  /** What nothing can be said of, because of a fault before it. */
  | 'rest';

/**
 * A number as it stands on the wire; an address, or the text itself, one character an octet; hex
 * digits where the octets have no other meaning here.
 */
export type FieldValue = number | string | Checksum | Option;

export interface Field {
  readonly id: FieldId;
  readonly layer: Layer;
  /** From the first bit of the frame. */
  readonly bit: number;
  /** How many it has. */
  readonly bits: number;
  readonly value: FieldValue;
}

/** What is wrong with a frame, so that it can't be read any further. */
export interface Fault {
  readonly what: /** It ends too early, or a length in it says more than is there. */
    | 'too-short'
    /** Neither IPv4 nor IPv6. */
    | 'not-ip'
    /** The version in the IP header is not the one that Ethernet names. */
    | 'bad-version'
    /** An IPv4 header length of less than five words. */
    | 'bad-header-length'
    /** An IPv4 packet that is shorter than its header. */
    | 'bad-total-length'
    /** One of several parts of a packet. */
    | 'fragment'
    /** IP carries something else. */
    | 'not-tcp'
    /** A TCP header of less than five words, or one longer than the segment. */
    | 'bad-data-offset'
    /** An option of less than two octets, or one that goes beyond the header. */
    | 'bad-option-length';
  readonly layer: Layer;
  /** Which octet of the frame says so; `too-short`: the first that is missing. */
  readonly octet: number;
}

/**
 * Every field of a frame, in the order of its bits: they cover each bit exactly once. What a fault
 * leaves unread is one field, `rest`. Never throws.
 */
export const fieldsOf = (frame: Uint8Array): readonly Field[] => dissect(frame).fields;
