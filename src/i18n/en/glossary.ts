import type { GlossaryWords } from '../glossary-words';

export const glossary: GlossaryWords = {
  title: 'Words',
  search: 'Find a word',
  found: (n) => (n === 1 ? '1 word' : `${n} words`),
  nothing: 'No such word here. Try fewer letters.',
  elsewhere: 'Its names elsewhere',
  terms: {
    connection: {
      name: 'connection',
      spellings: ['connection', 'connections'],
      means:
        'Communication between a pair of sockets. It is no wire but two records, one at each end, that belong together.',
    },
    client: {
      name: 'client',
      spellings: ['client', 'clients'],
      means: 'The end that opens the connection: it sends the first SYN.',
    },
    server: {
      name: 'server',
      spellings: ['server', 'servers'],
      means: 'The end that waits in LISTEN and answers requests for connections.',
    },
    port: {
      name: 'port',
      spellings: ['port', 'ports'],
      means: 'A 16-bit number that tells which connection within one computer a segment is for.',
    },
    socket: {
      name: 'socket',
      spellings: ['socket', 'sockets'],
      means:
        'In the RFC, an IP address together with a port. The handle by which a program uses a connection is called a socket, too.',
    },
    'four-tuple': {
      name: 'four-tuple',
      spellings: ['four-tuple', '4-tuple'],
      means:
        'The IP addresses and ports of both ends. If one of the four differs, it is another connection.',
    },
    segment: {
      name: 'segment',
      spellings: ['segment', 'segments'],
      means: 'What TCP sends in one piece: always a header, and perhaps data.',
    },
    packet: {
      name: 'packet',
      spellings: ['packet', 'packets'],
      means: 'What the network carries in one piece. An IP packet carries a TCP segment.',
    },
    header: {
      name: 'header',
      spellings: ['header', 'headers'],
      means: 'The beginning of a segment: ports, numbers, flags, window and checksum.',
    },
    flag: {
      name: 'flag',
      spellings: ['flag', 'flags', 'control bit', 'control bits'],
      means: 'One bit of the header that is on or off. RFC 9293 calls it a control bit.',
    },
    bit: {
      name: 'bit',
      spellings: ['bit', 'bits'],
      means: 'The smallest field there is, 0 or 1. When it is 1 it is on.',
    },
    octet: {
      name: 'octet',
      spellings: ['octet', 'octets', 'byte', 'bytes'],
      means: 'Eight bits, usually called a byte. Sequence numbers count octets.',
    },
    syn: {
      name: 'SYN',
      spellings: ['SYN', 'SYNs'],
      means:
        'The bit that says: synchronize sequence numbers. It announces the initial number and takes one itself.',
    },
    ack: {
      name: 'ACK',
      spellings: ['ACK', 'ACKs'],
      means:
        'The bit that says: the acknowledgment number field is valid. A segment that does nothing else is called an ACK, too.',
    },
    'syn-ack': {
      name: 'SYN+ACK',
      spellings: ['SYN+ACK', 'SYN-ACK'],
      means:
        'One segment with both bits on. It acknowledges the other number and announces its own.',
    },
    fin: {
      name: 'FIN',
      spellings: ['FIN', 'FINs', 'FIN+ACK'],
      means:
        'The bit that says: I have no more data to send. It takes one number, and the other end may go on sending.',
    },
    rst: {
      name: 'RST',
      spellings: ['RST', 'RSTs', 'RST+ACK'],
      means:
        'The bit that resets a connection. Who accepts it deletes the record and sends no answer.',
    },
    psh: {
      name: 'PSH',
      spellings: ['PSH', 'PSH+ACK'],
      means: 'The bit that says: hand the data to the program now, and wait for no more.',
    },
    handshake: {
      name: 'handshake',
      spellings: ['handshake', 'handshakes', '3-way handshake', 'three-way handshake'],
      means:
        'Both ends announce and confirm their initial numbers. Three segments are enough, hence 3-way.',
    },
    'sequence-number': {
      name: 'sequence number',
      spellings: ['sequence number', 'sequence numbers'],
      means: 'A 32-bit number for every octet of data. SYN and FIN take one each as well.',
    },
    'acknowledgment-number': {
      name: 'acknowledgment number',
      spellings: ['acknowledgment number', 'acknowledgment numbers'],
      means: 'The next sequence number that is expected. All before it has arrived.',
    },
    isn: {
      name: 'initial sequence number (ISN)',
      spellings: [
        'initial sequence number',
        'initial sequence numbers',
        'initial number',
        'initial numbers',
        'ISN',
        'ISNs',
        'ISS',
      ],
      means:
        'The first sequence number, chosen anew for each connection. It has to be hard to guess.',
    },
    tcb: {
      name: 'TCB, the record of a connection',
      spellings: ['TCB', 'TCBs', 'record of a connection', 'connection record'],
      means: 'What TCP remembers of one connection: state, numbers, windows and timers.',
    },
    window: {
      name: 'window',
      // Windows is a system.
      spellings: ['window'],
      means: 'How many more octets the receiver is willing to take; it says so in each segment.',
    },
    checksum: {
      name: 'checksum',
      spellings: ['checksum', 'checksums'],
      means:
        'A 16-bit value that shows whether bits have changed on the way. If it does not fit, the segment is dropped.',
    },
    rtt: {
      name: 'RTT, round-trip time',
      spellings: ['RTT', 'round-trip time', 'round trip'],
      means: 'The time from sending a segment to receiving its acknowledgment.',
    },
    retransmission: {
      name: 'retransmission',
      spellings: ['retransmission', 'retransmissions', 'retransmit', 'retransmits'],
      means: 'Sending a segment again because its acknowledgment has not come in time.',
    },
    rto: {
      name: 'retransmission timer (RTO)',
      spellings: ['retransmission timer', 'RTO'],
      means:
        'It limits how long to wait for an acknowledgment. Each time it ends, the segment goes again and the time doubles.',
    },
    msl: {
      name: 'MSL, maximum segment lifetime',
      spellings: ['MSL', '2MSL', '2×MSL', 'maximum segment lifetime'],
      means:
        'The longest time that a segment is taken to stay in the network. The RFC has 2 minutes, so 2MSL is 240 s.',
    },
    'half-close': {
      name: 'half-close',
      spellings: ['half-close', 'half-closed', 'half-closes'],
      means: 'One direction has been closed by a FIN. Data still goes the other way.',
    },
    backlog: {
      name: 'backlog',
      spellings: ['backlog'],
      means: 'The queue of connections that wait for accept(). listen() sets how long it may be.',
    },
    kernel: {
      name: 'kernel',
      spellings: ['kernel', 'kernels'],
      means:
        'The core of the operating system. TCP usually runs there, and programs ask it by socket calls.',
    },
  },
  states: {
    CLOSED: 'There is no record of a connection. So it is not really a state but the lack of one.',
    LISTEN: 'Waiting for a connection request, a SYN, from anyone.',
    'SYN-SENT': 'A connection request was sent; a matching one is awaited.',
    'SYN-RECEIVED':
      'A connection request was received and one was sent; its acknowledgment is awaited.',
    ESTABLISHED: 'The connection is open. Data can be sent and received.',
    'FIN-WAIT-1': 'My FIN was sent; its acknowledgment or the other end’s FIN is awaited.',
    'FIN-WAIT-2':
      'My FIN is acknowledged; the other end’s FIN is awaited, and data still comes in.',
    'CLOSE-WAIT':
      'The other end’s FIN has come. My own program has to call close(), and there is no time limit.',
    CLOSING:
      'The FINs have crossed: the other one is here, and the acknowledgment of mine is awaited.',
    'LAST-ACK':
      'The other end’s FIN has come and mine was sent; only the acknowledgment of mine is missing.',
    'TIME-WAIT':
      'Waiting for 2MSL: a FIN that comes again is acknowledged again, and old segments have time to die out.',
  },
};
