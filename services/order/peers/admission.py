"""Calls that a peer may not admit: that is ours to mend, and not its last word."""

from typing import Any

from services.chassis.peers.peer import Peer, PeerRefused, PeerUnavailable

_NOT_ALLOWED = (401, 403)


async def admitted(peer: Peer, request: Any, expected: type[Any]) -> Any:
    """A call's answer; that a peer does not admit us is ours to mend, and not its last word."""
    try:
        return await peer.call(request, expected)
    except PeerRefused as refusal:
        if refusal.status in _NOT_ALLOWED:
            raise PeerUnavailable(peer.name, refusal.detail) from refusal
        raise
