"""Rows as an earlier version has written them."""

ORDER = (
    "INSERT INTO orders (id, status, customer_name, customer_email, source, locale, total_amount,"
    " payment_method, version, created_at, updated_at) VALUES (:id, :status, 'n', 'n@example.jp',"
    " 'api', 'ja', 4800, 'card', 1, :at, :at)"
)


PAYMENT = (
    "INSERT INTO payments (id, order_id, amount, currency, status, method, gateway,"
    " refunded_amount, reserved_amount, inquiries, version, created_at, updated_at) VALUES"
    " (:id, :id, :amount, 'JPY', 'COMPLETED', :method, 'simulator', 0, 0, 0, 1, :at, :at)"
)
