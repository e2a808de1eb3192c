"""`ichiba keys`: makes the keys of an installation before it is started."""

from typing import get_args

import typer

from services.chassis.base.settings import Settings, WebhookSender
from services.chassis.identity.pseudonyms import Pseudonyms
from services.chassis.identity.tokens import SigningKey
from services.chassis.identity.webhook_secrets import webhook_keys
from services.payment.signed_links import link_keys


def run(settings: Settings) -> None:
    """Make every key that a service would make at its first start, and print their folder.

    Keys that are there already stay as they are. Where services share no folder, each is handed
    these files; with keys of its own it would refuse the tokens of the others.
    """
    settings.make_data_dir()
    data_dir = settings.data_dir
    SigningKey.load_or_create(data_dir)
    Pseudonyms.load_or_create(data_dir)
    for sender in get_args(WebhookSender):
        webhook_keys(data_dir, sender, None)
    link_keys(data_dir, ())
    typer.echo(SigningKey.path(data_dir).parent)
