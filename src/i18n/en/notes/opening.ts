import type { OPENING_NOTES } from '../../../lessons/notes/opening';
import type { CardWords } from '../../notes-words';

export const openingCards: { readonly [N in keyof typeof OPENING_NOTES]: CardWords } = {
  B01: {
    note: 'What is the 3-way handshake?',
    actually:
      'Three segments, in which each end announces its first number and has it acknowledged. Then both are ESTABLISHED.',
    why: 'The word handshake hides the numbers. What is brought in line are the sequence numbers.',
  },
  B02: {
    note: 'Before data is sent, a session with the other computer is set up to guarantee exact transfer',
    actually:
      'Both ends exchange and confirm their initial numbers (ISN). Those numbers keep the transfer exact later.',
    why: 'A preparation alone seems to make it exact. Acknowledgments, resending and checksums do.',
  },
  B03: {
    note: 'SYN: a connection request that sets up the session and sends the first sequence number',
    actually:
      'SYN means: synchronize sequence numbers. It carries a number that is hard to guess, and takes one itself.',
    why: 'It looks like the bit of a request. Yet the server’s answer has SYN on, too.',
  },
  B04: {
    note: 'The ACK value is the sequence number that was sent plus the length in TCP',
    actually: 'Right. SYN and FIN count 1 each.',
    why: 'Whoever counts octets alone is short by 1 at SYN and FIN. The value is the next number expected.',
  },
  B05: {
    note: 'CLOSED: the basic state before data is exchanged, not connected',
    actually: 'There is no record of a connection: before it, and after it.',
    why: 'It is the first line of the list, so it looks like the start alone. After the end there is no record again.',
  },
  B06: {
    note: 'SYN-SENT: the client has sent a SYN and waits for the answer of the server',
    actually: 'Right. It waits for the answer to its SYN.',
    why: 'The name has only what was sent. The server’s SYN+ACK is what ends this state.',
  },
  B07: {
    note: 'LISTEN: the server, CLOSED before, is ready and waits to receive data',
    actually: 'It waits for a SYN, a connection request, not for data.',
    why: 'Ready to receive makes one think of data. Data comes once there is a connection.',
  },
  B08: {
    note: 'SYN-RECEIVED: the server has got the SYN of the client',
    actually: 'It has done more: it has sent SYN+ACK and waits for its ACK.',
    why: 'The name RECEIVED tells of one half. It receives and sends in the same step.',
  },
  B09: {
    note: 'The server is ESTABLISHED once it has answered and the client sends data',
    actually: 'What counts is the ACK of the server’s SYN, not data. An empty ACK is enough.',
    why: 'Data carries an ACK as well, so it also works. That makes it look as if data were needed.',
  },
  B10: {
    note: 'The client is ESTABLISHED when it gets the answer of the server',
    actually: 'Right. It gets there before the server.',
    why: 'A connection seems to begin for both at once. While the third segment flies, the server is in SYN-RECEIVED.',
  },
  B11: {
    note: 'Step 1: to connect, the client sends a SYN to the server',
    actually: 'Right. The first segment is a SYN.',
    why: 'It looks like a question, but it announces a number. The next ACK builds on that number.',
  },
  B12: {
    note: 'Client: CLOSED → SYN_SENT',
    actually: 'Right. connect() sends the SYN and leads to SYN-SENT.',
    why: 'Some tools write SYN_SENT. The line Client: CLOSED in step 2 contradicts this one.',
  },
  B13: {
    note: 'Server: Wait For Client',
    actually: 'The name of this state is LISTEN.',
    why: 'It does wait. With its name one finds it in ss and netstat.',
  },
  B14: {
    note: 'Step 2: the server gets the SYN and sends an ACK and a SYN packet',
    actually: 'Not two packets: one segment with two bits set.',
    why: 'ACK and SYN sound like two. Put together, three segments are enough.',
  },
  B15: {
    note: 'Client: CLOSED (in step 2)',
    actually: 'The client is in SYN-SENT now. The SYN+ACK makes it ESTABLISHED.',
    why: 'Looking at the server alone, the client seems untouched. It left CLOSED in step 1.',
  },
  B16: {
    note: 'Server: SYN_Receive',
    actually: 'It is spelt SYN-RECEIVED. Linux writes SYN-RECV, Windows SYN_RECEIVED.',
    why: 'Every tool has a name of its own. All mean the same state.',
  },
  B17: {
    note: 'Step 3: the client gets the ACK and SYN and sends an ACK to the server',
    actually: 'Right. This ACK acknowledges the server’s SYN.',
    why: 'The third one sounds like a request, too. It brings no new number, it only confirms.',
  },
  B18: {
    note: 'Finally the process that asked confirms, and the connection is made (ACK)',
    actually: 'Right. The kernel does this, not accept().',
    why: 'The name accept() sounds as if it made the connection. It only hands one over that is there.',
  },
  B19: {
    note: 'If there is data to send, it can be sent in this step',
    actually: 'Right. The third segment may carry data.',
    why: 'One expects to wait for the end of the handshake. The client is ESTABLISHED already, so it may send.',
  },
  B20: {
    note: 'Client: ESTABLISED',
    actually: 'It is spelt ESTABLISHED. The SYN+ACK had led there already.',
    why: 'The H is easily lost. With one letter less, no tool finds it.',
  },
  B21: {
    note: 'Server: SYN_Receive → ESTABLISED',
    actually: 'The change is right. The names are SYN-RECEIVED and ESTABLISHED.',
    why: 'Both are often misspelt. The standard’s spelling is easier to look up.',
  },
  B22: {
    note: 'Why are three requests exchanged in a 3-way handshake?',
    actually:
      'They are three segments, not requests. With the third, an old SYN can be told from a new one.',
    why: 'Two seem to be enough. With two, an old SYN would make the server open a connection that nobody wants.',
  },
  B23: {
    note: 'TCP goes both ways, so each end announces that it exists and has to get an answer',
    actually:
      'What is announced and confirmed is the first number. The main reason is to catch old SYNs.',
    why: 'Both ways is right. But what matters is not that one is there, but at which number one begins.',
  },
  B24: {
    note: 'So four steps are needed, which are shortened to three',
    actually: 'Exact. The two in the middle go into one segment.',
    why: 'A release has four, so the two seem to differ. There, something may be left to do between ACK and FIN.',
  },
  B25: {
    note: 'Step 1: the client tells the server that it exists',
    actually: 'It says: my number is X.',
    why: 'To announce that one exists leaves the number out. Without it nothing can be put in order.',
  },
  B26: {
    note: 'Step 2: the server answers that it knows of the client and announces that it exists',
    actually: 'It says: X confirmed, my number is Y.',
    why: 'One segment says two things. The ACK bit is the first, the SYN bit the second.',
  },
  B27: {
    note: 'Step 3: the client answers that it knows of the server',
    actually: 'It says: Y confirmed.',
    why: 'Only now is the server’s number confirmed as well. So two are not enough.',
  },
};
