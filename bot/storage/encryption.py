"""Sealing of what is kept: tokens at rest, and states that only we can have made.

cryptography is loaded where there are keys: without them it would only take memory.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence


def new_key() -> str:
    """Return a new key."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


class OAuthStates:
    """Random texts, sealed with the time at which they were made."""

    def __init__(self, keys: Sequence[str], clock: Callable[[], float]) -> None:
        """Take the keys and the clock."""
        from cryptography.fernet import Fernet

        self._fernets = [Fernet(key) for key in keys]
        self._clock = clock

    def issue(self) -> str:
        """Return a new state."""
        random = secrets.token_bytes(16)
        return self._fernets[0].encrypt_at_time(random, int(self._clock())).decode()

    def age(self, state: str) -> float | None:
        """Return the seconds since a state was issued, or None where it is not ours."""
        from cryptography.fernet import InvalidToken

        for fernet in self._fernets:
            try:
                return self._clock() - fernet.extract_timestamp(state.encode())
            except InvalidToken:
                continue
        return None


class Cipher:
    """Seals texts, each together with its name: none can be put under another one."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Take the keys: the first seals, all of them open."""
        from cryptography.fernet import Fernet, MultiFernet

        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def encrypt(self, name: str, text: str) -> bytes:
        """Return a text, sealed."""
        return self._fernet.encrypt(f"{name}\n{text}".encode())

    def decrypt(self, name: str, sealed: bytes) -> str:
        """Return a text that was sealed.

        Raises:
            LookupError: no key that is known opens it, or it was sealed under another name.
        """
        from cryptography.fernet import InvalidToken

        try:
            kept, _, text = self._fernet.decrypt(sealed).decode().partition("\n")
        except InvalidToken:
            kept, text = "", ""
        if kept != name:
            raise LookupError(
                f"What is kept as {name} was sealed with a key that TOOLBOT_ENCRYPTION_KEYS lacks."
            )
        return text

    def reencrypt(self, name: str, sealed: bytes) -> bytes:
        """Return what was sealed, sealed with the first key.

        Raises:
            LookupError: as for `decrypt`.
        """
        self.decrypt(name, sealed)
        return self._fernet.rotate(sealed)
