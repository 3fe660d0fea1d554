import styles from './sign.module.css';

/** A tick or a cross: the words beside it, or hidden ones, say the same. */
export function Sign({ right }: { right: boolean }) {
  return (
    <svg
      className={right ? styles['right'] : styles['wrong']}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {right ? (
        <circle cx="10" cy="10" r="10" />
      ) : (
        <path className={styles['back']} d="M6 0h8l6 6v8l-6 6H6l-6-6V6z" />
      )}
      <path
        className={styles['mark']}
        d={right ? 'M5.2 10.4l3.2 3.3 6.3-7' : 'M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6'}
      />
    </svg>
  );
}
