"""The parts every page is built of: cards, forms, tables, banners, charts, dialogs."""
