"""The table of guarantees that a host publishes: its words, its page, and how it is written."""
