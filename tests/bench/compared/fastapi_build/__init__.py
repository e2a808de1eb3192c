"""The same flow as a competent team would build it in its first week, to compare with.

FastAPI, pydantic, SQLAlchemy's async ORM on aiosqlite (WAL, ``synchronous=FULL``) and httpx: three
processes that validate an order as our spec does, check the same tokens, take a payment through a
gateway with a ledger of its own, and render, queue and send the confirmation.

It has what the flow needs, and nothing that makes a guarantee of it: no idempotency keys, owed
work, retries, breakers, timeline, log lines, metrics or second process.

    python -m tests.bench.compared.fastapi_build SERVICE DATA_DIR PORT [PAYMENT NOTIFICATION]
"""
