//! General statistics, each checked against published vectors.
