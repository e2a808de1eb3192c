"""The ways out: SMTP or a Maildir for e-mail, HTTP or a folder for SMS, behind one protocol."""
