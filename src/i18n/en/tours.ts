import type { TourWords, ToursWords } from '../tour-words';

const opening: TourWords<'opening'> = {
  name: 'Opening: the 3-way handshake',
  short: 'opening',
  learnt:
    'SYN, SYN+ACK and ACK announced two initial numbers and confirmed both. The third one keeps an old SYN from fooling the server.',
  stops: {
    ports:
      'A program waits at a port of the server for a SYN: LISTEN. The client has no record of a connection: CLOSED.',
    syn: 'With its SYN the client says: my number is 100. It enters SYN-SENT and waits for an answer.',
    'syn-received':
      'The server answers with one segment that has SYN and ACK on, and enters SYN-RECEIVED. The client is still in SYN-SENT.',
    'client-open':
      'The SYN+ACK has arrived, so the client is ESTABLISHED first. The third segment, an ACK, is on its way.',
    'server-open':
      'The ACK makes the server ESTABLISHED as well. It takes no data: its SYN is acknowledged, and that is enough.',
    accept:
      'Nobody has called accept(), and yet the kernel has opened the connection. It waits in the table of sockets.',
    'data-on-third': 'The third segment may carry data. Here 5 octets came along with the ACK.',
    'third-ack-lost':
      'The third ACK was lost, so the server’s timer sends SYN+ACK again. Until then only the client is ESTABLISHED.',
    'four-in-three':
      'There are four things to say: two numbers, and that each has arrived. The middle two share this SYN+ACK, which makes three segments.',
    'old-syn':
      'A late old SYN (seq=90) comes first. The server can’t tell that it is old, and answers with ack=91.',
    isn: 'The client’s number is 100, so ack should be 101. Each connection has a number of its own, so the client notices and sends RST.',
    refused:
      'The RST takes the server back to LISTEN. Had it not waited for a third segment, it would believe in a ghost connection.',
    'one-port':
      'One port has three connections, and its LISTEN is still there. States belong to connections, not to ports.',
    'two-syns':
      'Both open at once, and two SYNs cross. Neither has the ACK bit, which every segment has once the connection is open.',
    'data-acked':
      'Now the numbers go to work. Five octets from seq=101 on are answered with ack=106, the next number expected.',
  },
};

const release: TourWords<'release'> = {
  name: 'Release: the 4-way close',
  short: 'release',
  learnt:
    'One FIN and its ACK for each direction: that makes four. Who closed first stays in TIME-WAIT to answer for the last ACK.',
  stops: {
    open: 'Both ends are ESTABLISHED, and data has gone through. There are two directions to close.',
    fin: 'shutdown() sends a FIN: I have no more data to send. The state is FIN-WAIT-1, and the ACK bit is on as well.',
    'close-wait':
      'The server’s kernel answers at once with ack=107. In CLOSE-WAIT the server waits for its program to call close().',
    'fin-wait-2':
      'Its FIN is acknowledged: the client is in FIN-WAIT-2. It waits for the server’s FIN and still receives data.',
    'still-sends':
      'In CLOSE-WAIT the server sends the 12 octets it has left. That is why ACK and FIN travel apart.',
    'still-receives':
      'The client has sent its FIN, yet it receives data and answers with ack=313. Only one direction is closed.',
    'second-fin':
      'The server’s program calls close(), and a FIN leaves: LAST-ACK. It agrees to nothing, it closes its own direction.',
    'time-wait':
      'The client acknowledges that FIN with ack=314 and enters TIME-WAIT. The 2MSL timer has started.',
    'server-closed':
      'With the last ACK the server deletes its record: CLOSED. The client is still in TIME-WAIT.',
    'two-msl':
      'After 2MSL the client is CLOSED as well. TIME-WAIT always ends by its timer, error or not.',
    'sixty-seconds':
      'How long depends on the system. The RFC’s 2MSL is 240 s; the timer of this Linux client is set to 60 s.',
    'fin-repeated':
      'When the last ACK is lost, the server stays in LAST-ACK. Its retransmission timer has just sent the same FIN again.',
    'acked-again':
      'Thanks to TIME-WAIT, the repeated FIN is acknowledged once more. The timer starts again from the beginning.',
    'fin-overtakes':
      'The FIN has overtaken late data. Numbers are missing, so the client stays in FIN-WAIT-2.',
    'hole-filled':
      'Only with the missing data does TIME-WAIT begin. So in TIME-WAIT there is no data left to receive.',
    'three-segments':
      'A server that closes at once sends ACK and FIN in one segment. Then three segments release the connection.',
    crossed:
      'Both close at once: the FINs cross, and CLOSING follows. Of the eleven states it is the one seen nowhere else.',
    'server-first':
      'This time the server closed first, so TIME-WAIT is on the server. It belongs to who closes first, not to the client.',
    'data-after-close':
      'close() instead of shutdown() leaves nobody to read. Data that comes after it is answered with RST.',
    'no-time-limit':
      'The program forgot to call close(), so CLOSE-WAIT stays. A minute has passed, and no timer runs on the server.',
  },
};

export const tours: ToursWords = {
  tours: { opening, release },
  progress: (stop, all) => `Tour, stop ${stop} of ${all}`,
  previous: 'Previous stop',
  next: 'Next stop',
  finish: 'Finish',
  here: 'Return to this stop',
  leave: 'Leave the tour',
  other: (name) => `Other tour: ${name}`,
  scenes: 'Scenes',
};
