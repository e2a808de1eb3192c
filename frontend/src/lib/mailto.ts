/**
 * The link that writes to `address`. What stands before the @ may hold `?`, `&` and `%`, which in a
 * link would begin headers of the new mail, such as a Bcc.
 */
export function mailtoOf(address: string): string {
  const at = address.lastIndexOf("@");
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
}
