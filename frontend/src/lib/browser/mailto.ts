/**
 * The link that writes to `address`. What stands before the @ may hold `?`, `&` and `%`, which in a
 * link would begin headers of the new mail, such as a Bcc.
 */
export function mailtoOf(address: string, mail?: { subject: string; body: string }): string {
  const at = address.lastIndexOf("@");
  const to = `mailto:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
  if (mail === undefined) return to;
  // Lines of a mail end in CR LF (RFC 6068, 5).
  const body = mail.body.replace(/\r?\n/g, "\r\n");
  return `${to}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(body)}`;
}
