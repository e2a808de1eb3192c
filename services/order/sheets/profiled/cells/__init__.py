"""One cell becomes a value: money, quantities and rates, dates, and what a spreadsheet spoilt."""
