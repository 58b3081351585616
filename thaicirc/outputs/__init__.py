"""Records → what people and programs read: JSON, tables. Outputs only read records."""
