/// A width and a height, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Size {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// A place, in pixels from the left and from the top.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// A rectangle: its upper left corner and its size.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Rect {
    pub(crate) at: Point,
    pub(crate) size: Size,
}

impl Size {
    pub(crate) const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

impl Point {
    pub(crate) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub(crate) fn shifted(self, by: Self) -> Self {
        Self::new(self.x + by.x, self.y + by.y)
    }
}

impl Rect {
    pub(crate) const fn new(at: Point, size: Size) -> Self {
        Self { at, size }
    }

    pub(crate) fn shifted(self, by: Point) -> Self {
        Self::new(self.at.shifted(by), self.size)
    }

    /// The rectangle without a border of this width.
    pub(crate) fn inset(&self, by: f64) -> Self {
        let size = Size::new((self.size.width - 2.0 * by).max(0.0), (self.size.height - 2.0 * by).max(0.0));
        Self::new(self.at.shifted(Point::new(by, by)), size)
    }

    pub(crate) fn right(&self) -> f64 {
        self.at.x + self.size.width
    }

    pub(crate) fn bottom(&self) -> f64 {
        self.at.y + self.size.height
    }

    pub(crate) fn middle(&self) -> f64 {
        self.at.x + self.size.width / 2.0
    }

    #[cfg(test)]
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.at.x < other.right()
            && other.at.x < self.right()
            && self.at.y < other.bottom()
            && other.at.y < self.bottom()
    }
}

/// A count as a factor of lengths.
pub(crate) fn times(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
