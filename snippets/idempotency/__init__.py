"""Idempotency: a call that comes twice has the effect of one."""
