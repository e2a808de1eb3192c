"""Settings: what the environment may say, and the one line that refuses anything else."""

import base64
from pathlib import Path

import pytest
from pydantic import ValidationError

from services.chassis.base.mailboxes import Mailbox
from services.chassis.base.settings import SERVICES, Settings, WrongSetting

KEY = "whsec_" + base64.b64encode(b"k" * 24).decode()
SECRET = "hunter2"


def refusal(**overrides: object) -> str:
    """The line that refuses these values."""
    with pytest.raises(WrongSetting) as caught:
        Settings.load(**overrides)
    line = str(caught.value)
    assert "\n" not in line
    return line


def test_defaults_are_those_of_the_contract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings.load()
    assert settings.data_dir == tmp_path / "var"
    assert [settings.port(service) for service in SERVICES] == [8000, 8001, 8002]
    assert settings.url("payment") == "http://127.0.0.1:8001"
    assert settings.database_url("order") == f"sqlite:///{tmp_path}/var/order_service.db"
    assert (settings.payment_timeout, settings.notification_timeout) == (30, 10)
    assert (settings.webhook_timeout, settings.notification_rate) == (10, 10)
    assert settings.gateway == "simulator"
    assert settings.webhook_keys("gateway") == ()
    assert settings.cors_origins == ("http://127.0.0.1:5173", "http://localhost:5173")


def test_every_setting_comes_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICHIBA_ORDER_PORT", "9000")
    monkeypatch.setenv("ICHIBA_CORS_ORIGINS", "https://a.example.com, https://b.example.com/")
    monkeypatch.setenv("ICHIBA_RESPONSE_VALIDATION", "true")
    monkeypatch.setenv("ICHIBA_LOG_LEVEL", "debug")
    monkeypatch.setenv("ICHIBA_SMTP_URL", "")
    settings = Settings.load()
    assert settings.url("order") == "http://127.0.0.1:9000"
    assert settings.cors_origins == ("https://a.example.com", "https://b.example.com")
    assert settings.response_validation is True
    assert settings.log_level == "DEBUG"
    assert settings.smtp_url is None


def test_overrides_go_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICHIBA_DATA_DIR", "/elsewhere")
    assert Settings.load(data_dir=tmp_path).data_dir == tmp_path


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
        ("shop.example.com", "http://shop.example.com:8000"),
    ],
)
def test_peers_are_looked_for_where_they_listen(host: str, origin: str) -> None:
    assert Settings.load(host=host).url("order") == origin


def test_browsers_reach_a_service_where_its_peers_do_unless_told_otherwise() -> None:
    settings = Settings.load(
        order_url="http://order:8000", public_order_url="https://o.example.com"
    )
    assert settings.url("order") == "http://order:8000"
    assert settings.public_url("order") == "https://o.example.com"
    assert settings.public_url("payment") == settings.url("payment") == "http://127.0.0.1:8001"


def test_dashboard_port_moves_the_allowed_origins() -> None:
    settings = Settings.load(dashboard_port=4000)
    assert settings.cors_origins == ("http://127.0.0.1:4000", "http://localhost:4000")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:////tmp/o.db", "sqlite:////tmp/o.db"),
        ("postgresql://u:p@h:5432/d", "postgresql+psycopg://u:p@h:5432/d"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql:///d?host=/run/pg", "postgresql+psycopg:///d?host=/run/pg"),
    ],
)
def test_databases_that_are_taken(given: str, used: str) -> None:
    assert Settings.load(order_database_url=given).database_url("order") == used


@pytest.mark.parametrize(
    "given",
    [
        "mysql://u:hunter2@h/d",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "postgresql://u:hunter2@h",
        "postgresql://u:hun[ter2@h/d",
        "postgresql://u:hunter2@h:port/d",
        "order.db",
    ],
)
def test_databases_that_are_refused_without_showing_the_password(given: str) -> None:
    line = refusal(order_database_url=given)
    assert line.startswith("ICHIBA_ORDER_DATABASE_URL is not usable (")
    assert line.endswith(
        "it must be sqlite:///path/to/file.db or postgresql://user:password@host:port/database"
    )
    assert SECRET not in line


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("order_port", "80a", "ICHIBA_ORDER_PORT is '80a'; it must be a port from 1 to 65535"),
        ("payment_port", 0, "ICHIBA_PAYMENT_PORT is 0; it must be a port from 1 to 65535"),
        (
            "gateway",
            "paypal",
            (
                "ICHIBA_GATEWAY is 'paypal' (no gateway of that name is installed); "
                "it must be simulator, stripe or the name of another installed gateway"
            ),
        ),
        ("workers", 0, "ICHIBA_WORKERS is 0; it must be a number of processes, 1 to 64"),
        (
            "gateway_concurrency",
            257,
            "ICHIBA_GATEWAY_CONCURRENCY is 257; it must be a number of calls, 1 to 256",
        ),
        (
            "notification_rate",
            0,
            (
                "ICHIBA_NOTIFICATION_RATE is 0; "
                "it must be a number of messages per second, 1 to 100000"
            ),
        ),
        (
            "payment_timeout",
            "inf",
            "ICHIBA_PAYMENT_TIMEOUT is 'inf'; it must be seconds above 0, at most 50",
        ),
        (
            "reconciliation_grace",
            3_601,
            "ICHIBA_RECONCILIATION_GRACE is 3601; it must be seconds above 0, at most 3600",
        ),
        (
            "oidc_issuer",
            "https://ログイン.example.jp",
            "ICHIBA_OIDC_ISSUER is 'https://ログイン.example.jp' (it is not ASCII); it must be an http://",
        ),
        (
            "payment_url",
            "http://pay.example.com/api",
            (
                "ICHIBA_PAYMENT_URL is 'http://pay.example.com/api' (it has a path); "
                "it must be an origin "
            ),
        ),
        (
            "cors_origins",
            "https://a.example.com,*",
            "ICHIBA_CORS_ORIGINS is '*' (it does not begin with http:// or https://); it must be ",
        ),
        (
            "log_level",
            "loud",
            "ICHIBA_LOG_LEVEL is 'LOUD'; it must be debug, info, warning, error or critical",
        ),
        (
            "host",
            "a b",
            "ICHIBA_HOST is 'a b' (it is not a host); it must be an address or host name to ",
        ),
    ],
)
def test_a_wrong_value_is_named_with_what_is_accepted(name: str, value: object, line: str) -> None:
    assert refusal(**{name: value}).startswith(line)


@pytest.mark.parametrize(
    ("text", "mailbox"),
    [
        ("shop@example.com", Mailbox("shop@example.com")),
        (" Ichiba Shop <shop@example.com> ", Mailbox("shop@example.com", "Ichiba Shop")),
        ('"いちば, Inc."<shop@example.com>', Mailbox("shop@example.com", "いちば, Inc.")),
        ("<shop@example.com>", Mailbox("shop@example.com")),
    ],
)
def test_senders_of_mail(text: str, mailbox: Mailbox) -> None:
    settings = Settings.load(mail_from=text, mail_reply_to=text)
    assert settings.mail_from == settings.mail_reply_to == mailbox


@pytest.mark.parametrize(
    "text",
    ["Shop", "Shop <shop>", "shop@", "a@b.jp, c@d.jp", "A\nBcc: x <a@b.jp>", "あ@b.jp", "=?x@b.jp"],
)
def test_a_sender_that_cannot_be_written_is_refused(text: str) -> None:
    for name in ("mail_from", "mail_reply_to"):
        line = refusal(**{name: text})
        assert line.startswith(f"ICHIBA_{name.upper()} is ")
        assert line.endswith(
            "; it must be an e-mail address, such as Ichiba <shop@example.com> or shop@example.com"
        )


@pytest.mark.parametrize("url", ["smtp://mailer@h:587", f"smtps://:{SECRET}@h"])
def test_a_mail_account_has_a_name_and_a_password(url: str) -> None:
    assert refusal(smtp_url=url).startswith(
        "ICHIBA_SMTP_URL is not usable (it has a user name or a password, but not both); it must be"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("smtp_url", f"ftp://u:{SECRET}@h"),
        ("sms_url", f"u:{SECRET}@h"),
        ("order_url", f"http://u:{SECRET}@h"),
        ("gateway_webhook_secret", SECRET),
        ("notification_webhook_secret", f"{KEY} whsec_{SECRET}!"),
        ("gateway_webhook_secret", "whsec_" + base64.b64encode(SECRET.encode()).decode()),
    ],
)
def test_a_wrong_secret_is_named_but_not_shown(name: str, value: str) -> None:
    line = refusal(**{name: value})
    assert line.startswith(f"ICHIBA_{name.upper()} is not usable (")
    assert SECRET not in line
    assert base64.b64encode(SECRET.encode()).decode() not in line


def test_all_wrong_values_are_told_in_one_line() -> None:
    line = refusal(host="a/b", order_port="x", data_dir="/tmp")
    assert line.count(" is ") == 3  # two values, and "it is not a host"
    assert "ICHIBA_HOST" in line
    assert "ICHIBA_ORDER_PORT" in line
    assert "ICHIBA_ORDER_URL" not in line  # its default is only missing what was refused


def test_a_variable_that_is_no_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICHIBA_ODER_PORT", "9000")
    assert refusal() == "ICHIBA_ODER_PORT is not a known setting; did you mean ICHIBA_ORDER_PORT?"


def test_stripe_needs_its_key() -> None:
    assert refusal(gateway="stripe").startswith("ICHIBA_STRIPE_API_KEY is not set;")
    settings = Settings.load(gateway="stripe", stripe_api_key="sk_test_1")
    assert settings.stripe_api_key is not None
    assert settings.stripe_api_key.get_secret_value() == "sk_test_1"


@pytest.mark.parametrize(
    "name", ["payment_timeout", "notification_timeout", "webhook_timeout", "bulk_timeout"]
)
def test_no_call_may_take_longer_than_the_lease_of_its_caller(name: str) -> None:
    longest = {"bulk_timeout": 50, name: 50}
    assert getattr(Settings.load(**longest), name) == 50
    line = refusal(**{name: 50.5})
    assert line == f"ICHIBA_{name.upper()} is 50.5; it must be seconds above 0, at most 50"


@pytest.mark.parametrize("name", ["payment_timeout", "notification_timeout"])
def test_a_call_about_many_may_take_as_long_as_one_about_one(name: str) -> None:
    longest = {"payment_timeout": 12.5, "notification_timeout": 12.5, "bulk_timeout": 12.5}
    assert Settings.load(**longest).bulk_timeout == 12.5
    line = refusal(**{**longest, name: 13})
    assert (
        line == f"ICHIBA_BULK_TIMEOUT is 12.5; it must be at least the 13 of ICHIBA_{name.upper()}"
    )


def test_the_issuer_of_invoices() -> None:
    settings = Settings.load(invoice_issuer=" 株式会社　いちば ", invoice_number="T1234567890123")
    assert settings.invoice_issuer == "株式会社　いちば"
    assert settings.invoice_number == "T1234567890123"
    assert Settings.load(invoice_issuer="Ichiba").invoice_number is None
    assert refusal(invoice_number="T1234567890123") == (
        "ICHIBA_INVOICE_NUMBER is set; it also needs ICHIBA_INVOICE_ISSUER, whose number it is"
    )


@pytest.mark.parametrize("number", ["1234567890123", "T123", "T12345678901234", "T1234567890123\n"])
def test_a_registration_number_is_t_and_13_digits(number: str) -> None:
    line = refusal(invoice_issuer="Ichiba", invoice_number=number)
    assert line.startswith("ICHIBA_INVOICE_NUMBER is ")
    assert line.endswith("; it must be the issuer's registration number, T and 13 digits")


@pytest.mark.parametrize("name", [" ", "a\nb", "x" * 101])
def test_an_issuer_is_one_line(name: str) -> None:
    assert refusal(invoice_issuer=name).startswith("ICHIBA_INVOICE_ISSUER is ")


def test_an_audience_needs_its_issuer() -> None:
    line = refusal(oidc_audience="ichiba")
    assert (
        line
        == "ICHIBA_OIDC_AUDIENCE is set; it also needs ICHIBA_OIDC_ISSUER, whose tokens name it"
    )


def test_several_webhook_keys_for_rotation() -> None:
    other = "whsec_" + base64.b64encode(b"o" * 32).decode()
    settings = Settings.load(gateway_webhook_secret=f"{KEY}  {other}")
    assert settings.webhook_keys("gateway") == (KEY, other)
    assert settings.webhook_keys("notification") == ()


def test_several_workers_need_postgresql() -> None:
    settings = Settings.load(workers=2, payment_database_url="postgresql://u@h/d")
    settings.require_workers_fit("payment")
    with pytest.raises(WrongSetting) as caught:
        settings.require_workers_fit("order")
    assert str(caught.value) == (
        "ICHIBA_WORKERS is 2; with SQLite it must be 1; for more, set "
        "ICHIBA_ORDER_DATABASE_URL=postgresql://user:password@host/database"
    )


def test_secrets_are_in_no_text_of_the_settings() -> None:
    settings = Settings.load(
        gateway="stripe",
        stripe_api_key=SECRET,
        gateway_webhook_secret=KEY,
        notification_webhook_secret=KEY,
        smtp_url=f"smtp://u:{SECRET}@h:25",
        sms_url=f"https://u:{SECRET}@h/send",
        order_database_url=f"postgresql://u:{SECRET}@h/d",
    )
    for text in (repr(settings), str(settings), str(settings.model_dump())):
        assert SECRET not in text
        assert KEY not in text


def test_settings_do_not_change() -> None:
    settings = Settings.load()
    with pytest.raises(ValidationError):
        settings.workers = 3


def test_data_dir_is_made_for_its_owner_only(tmp_path: Path) -> None:
    settings = Settings.load(data_dir=tmp_path / "a" / "b")
    settings.make_data_dir()
    settings.make_data_dir()
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_data_dir_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings.load(data_dir=tmp_path / "file" / "below")
    with pytest.raises(
        WrongSetting, match=r"^ICHIBA_DATA_DIR is '.*'; it cannot be created \(Not a "
    ):
        settings.make_data_dir()


def test_a_client_needs_its_issuer() -> None:
    line = refusal(oidc_client_id="dashboard")
    assert line == (
        "ICHIBA_OIDC_CLIENT_ID is set; it also needs ICHIBA_OIDC_ISSUER, the issuer of that client"
    )
