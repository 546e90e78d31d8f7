"""Reads pages and the packages that go with them; writes nothing."""
