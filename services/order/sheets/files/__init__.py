"""From bytes to rows and back: encodings, delimiters, records, headings, the formula guard."""
