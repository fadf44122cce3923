"""A post office for the tests: what comes lands in a Maildir; some addresses are refused, for now or for good."""
import time

from aiosmtpd.handlers import Mailbox


class Post(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return f"550 5.1.1 <{address}> no such user"
        if address.startswith("busy@"):
            return f"451 4.7.1 <{address}> try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(address.startswith("unwanted@") for address in envelope.rcpt_tos):
            return "554 5.7.1 unwanted"
        return await super().handle_DATA(server, session, envelope)
