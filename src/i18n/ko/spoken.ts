/** How people say in Korean what the RFC writes in English: so scenes are found by it, too. */
export const SPOKEN = {
  SYN: '신',
  ACK: '애크 에이시케이',
  FIN: '핀',
  RST: '리셋 알에스티',
  LISTEN: '리슨',
  'SYN-SENT': '신 센트',
  'SYN-RECEIVED': '신 리시브드',
  ESTABLISHED: '이스태블리시드',
  'FIN-WAIT': '핀 웨이트',
  'CLOSE-WAIT': '클로즈 웨이트',
  'LAST-ACK': '라스트 애크',
  'TIME-WAIT': '타임 웨이트',
  CLOSING: '클로징',
  'keep-alive': '킵 얼라이브 킵얼라이브',
  flood: '플러드',
  TCP: '티시피',
} as const satisfies { readonly [written: string]: string };
