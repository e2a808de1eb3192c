"""Calls that block: sent, sent again, and their answers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from copy import copy
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar, cast

import httpx

from .answers import note
from .connection import (
    LOST,
    TRIAL,
    Connection,
    Parse,
    Token,
    Trial,
    bearer,
    no_answer,
    parsed,
    passing,
    refusal,
    request_id,
    sent_key,
)
from .files import SentPieces, Upload, saved
from .operation import Call

T = TypeVar("T")
_UNAUTHORIZED = 401


class _Line:
    """The httpx client as httpx-retries uses it: each try is timed, logged, and carries the token."""

    def __init__(self, http: httpx.Client | None, token: Token | None) -> None:
        self._http = httpx.Client() if http is None else http
        self._is_own = http is None
        self._token = token
        self._asked: str | None = None

    def build_request(self, *args: Any, **options: Any) -> httpx.Request:
        return self._http.build_request(*args, **options)

    def close(self) -> None:
        """Close the connections, unless they were given to us."""
        if self._is_own:
            self._http.close()

    def send(self, request: httpx.Request) -> httpx.Response:
        """One try; a token that was refused is asked for once more."""
        trial: Trial = request.extensions[TRIAL]
        is_ours = trial.call.operation.takes_token and "Authorization" not in request.headers
        refused = self._sign(request) if is_ours else None
        response = self._try(request, trial)
        if response.status_code == _UNAUTHORIZED and is_ours and callable(self._token):
            response.close()
            self._sign(request, refused)
            response = self._try(request, trial)
        if is_ours:
            request.headers.pop("Authorization", None)
        return response

    def _sign(self, request: httpx.Request, refused: str | None = None) -> str | None:
        """Add the token; one that was refused is asked for anew, unless another call has done so."""
        token = self._asked if callable(self._token) else self._token
        if callable(self._token) and token in {None, refused}:
            token = self._asked = self._token()
        if token:
            request.headers["Authorization"] = bearer(token)
        return token

    def _try(self, request: httpx.Request, trial: Trial) -> httpx.Response:
        trial.begin()
        try:
            response = self._http.send(request, stream=trial.streams)
        except LOST as error:
            trial.end(type(error).__name__)
            raise
        trial.end(response.status_code, request_id(trial.call, response))
        return response


class Sender:
    """Sends the calls of one client.

    Every method raises:
        NoAnswer: there was none, however often it was asked for.
        ProblemError: the service refused.
        UnexpectedAnswer: something else answered.
    """

    def __init__(
        self, connection: Connection, token: Token | None, http: httpx.Client | None
    ) -> None:
        self.connection = connection
        self._line = _Line(http, token)
        self._shares = False

    def sharing(self, connection: Connection) -> Sender:
        """A sender that goes by ``connection``, over this one's connections and with its token."""
        made = copy(self)
        made.connection, made._shares = connection, True
        return made

    def close(self) -> None:
        """Close the connections, unless they are another's."""
        if not self._shares:
            self._line.close()

    def send(self, call: Call, parse: Mapping[int, Parse[T]]) -> T:
        """The model that is answered."""
        response = self._answer(Trial(call), passing(call, is_json=True))
        return parsed(call, response, parse)

    def send_nothing(self, call: Call) -> None:
        """Only whether it was done."""
        response = self._answer(Trial(call), passing(call, is_json=False))
        if not response.is_success:
            raise refusal(call, response)

    def send_text(self, call: Call) -> str:
        """A text, such as a page."""
        response = self._answer(Trial(call), passing(call, is_json=False))
        if response.is_error:
            raise refusal(call, response)
        return response.text

    def read(self, call: Call) -> bytes:
        """A file, whole."""
        response = self._answer(Trial(call), passing(call, is_json=False))
        if not response.is_success:
            raise refusal(call, response)
        return response.content

    def save(self, call: Call, to: str | PathLike[str]) -> Path:
        """A file, piece by piece into ``to``; what breaks off begins anew."""
        with saved(to) as file:

            def take(response: httpx.Response) -> None:
                if response.is_success:
                    file.seek(0)
                    file.truncate()
                    for piece in response.iter_bytes():
                        file.write(piece)

            trial = Trial(call, streams=True)
            response = self._answer(trial, take)
            if not response.is_stream_consumed:  # by the last try
                if not response.is_success:
                    response.read()
                    raise refusal(call, response)
                try:
                    take(response)
                except LOST as error:
                    raise no_answer(trial, None) from error
        return Path(to)

    @contextmanager
    def stream(self, call: Call) -> Generator[httpx.Response]:
        """An answer that is not read yet, asked for once.

        Raises:
            httpx.RequestError: there is none, or it was broken off.
        """
        trial = Trial(call, streams=True)
        sent = self.connection.request(call, None)
        request = self._line.build_request(call.operation.method, **sent, extensions={TRIAL: trial})
        response = self._line.send(request)
        try:
            if not response.is_success:
                response.read()
                raise refusal(call, response)
            yield response
        finally:
            response.close()

    def _answer(
        self, trial: Trial, judge: Callable[[httpx.Response], None] | None
    ) -> httpx.Response:
        from httpx_retries import retry_request

        call = trial.call
        upload = None if call.file is None else Upload(call.file)
        sent = self.connection.request(call, upload)
        patience = self.connection.patience(call)
        patience.validate_response = judge
        if upload is not None:
            sent["content"] = SentPieces(upload)
        try:
            response = retry_request(
                cast("httpx.Client", self._line),
                call.operation.method,
                retry=patience,
                extensions={TRIAL: trial},
                **sent,
            )
        except LOST as error:
            raise no_answer(trial, sent_key(sent)) from error
        note(call, response)
        return response
