//! Which cells are selected: a corner that stays and a corner that moves.

/// A place in the table: row and column index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Row index.
    pub row: usize,
    /// Column index.
    pub column: usize,
}

/// The selected block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    /// The corner that stays.
    pub anchor: Place,
    /// The corner that moves; the input lies over it.
    pub focus: Place,
}

/// The size of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

impl Selection {
    /// One cell.
    pub const fn at(place: Place) -> Self {
        Self { anchor: place, focus: place }
    }

    /// Rows from top to bottom.
    pub fn rows(self) -> std::ops::RangeInclusive<usize> {
        self.anchor.row.min(self.focus.row)..=self.anchor.row.max(self.focus.row)
    }

    /// Columns from left to right.
    pub fn columns(self) -> std::ops::RangeInclusive<usize> {
        self.anchor.column.min(self.focus.column)..=self.anchor.column.max(self.focus.column)
    }

    /// Whether it is a single cell.
    pub fn is_single(self) -> bool {
        self.anchor == self.focus
    }

    /// The selection inside a table of this size; none in an empty table.
    pub fn within(self, extent: Extent) -> Option<Self> {
        let (last_row, last_column) = (extent.rows.checked_sub(1)?, extent.columns.checked_sub(1)?);
        let clamp = |p: Place| Place { row: p.row.min(last_row), column: p.column.min(last_column) };
        Some(Self { anchor: clamp(self.anchor), focus: clamp(self.focus) })
    }

    /// Moved by rows and columns, kept inside; extends when `extending`.
    #[must_use]
    pub fn moved(self, rows: isize, columns: isize, extent: Extent, reach: Reach) -> Self {
        let shift = |at: usize, by: isize, count: usize| at.saturating_add_signed(by).min(count.saturating_sub(1));
        let focus = Place {
            row: shift(self.focus.row, rows, extent.rows),
            column: shift(self.focus.column, columns, extent.columns),
        };
        match reach {
            Reach::Move => Self::at(focus),
            Reach::Extend => Self { anchor: self.anchor, focus },
        }
    }

    /// The next cell in reading order, or none after the last.
    pub fn next(self, extent: Extent) -> Option<Self> {
        let Place { row, column } = self.focus;
        if column + 1 < extent.columns {
            return Some(Self::at(Place { row, column: column + 1 }));
        }
        (row + 1 < extent.rows).then(|| Self::at(Place { row: row + 1, column: 0 }))
    }

    /// The cell before in reading order, or none before the first.
    pub fn previous(self, extent: Extent) -> Option<Self> {
        let Place { row, column } = self.focus;
        if column > 0 {
            return Some(Self::at(Place { row, column: column - 1 }));
        }
        (row > 0).then(|| Self::at(Place { row: row - 1, column: extent.columns.saturating_sub(1) }))
    }
}

/// Whether a move carries the whole selection or one corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The selection becomes one cell.
    Move,
    /// The other corner stays.
    Extend,
}
