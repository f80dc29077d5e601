use std::fmt::{self, Display, Formatter};

use crate::layout::{Path, Point};

/// The radius of the corners of angular lines.
const RADIUS: f64 = 5.0;

/// A length with at most one digit behind the point.
pub(super) struct Number(pub(super) f64);

impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = format!("{:.1}", self.0);
        let text = text.strip_suffix(".0").unwrap_or(&text);
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

/// The `d` of a path.
pub(super) struct PathData<'p>(pub(super) &'p Path);

impl Display for PathData<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Path::Curved(pairs) => curved(f, pairs),
            Path::Angular(points) => angular(f, points),
        }
    }
}

fn at(point: Point) -> String {
    format!("{} {}", Number(point.x), Number(point.y))
}

fn curved(f: &mut Formatter<'_>, pairs: &[(Point, Point)]) -> fmt::Result {
    let mut before: Option<Point> = None;
    for &(from, to) in pairs {
        match before {
            None => write!(f, "M{}", at(from))?,
            Some(before) if (before.x - from.x).abs() < 0.05 => write!(f, "V{}", Number(from.y))?,
            Some(before) => {
                let y = Number(f64::midpoint(before.y, from.y));
                write!(f, "C{} {y} {} {y} {}", Number(before.x), Number(from.x), at(from))?;
            }
        }
        if (from.y - to.y).abs() > 0.05 {
            write!(f, "V{}", Number(to.y))?;
        }
        before = Some(to);
    }
    Ok(())
}

fn angular(f: &mut Formatter<'_>, points: &[Point]) -> fmt::Result {
    for (number, &point) in points.iter().enumerate() {
        let next = points.get(number + 1);
        match (number.checked_sub(1).and_then(|before| points.get(before)), next) {
            (None, _) => write!(f, "M{}", at(point))?,
            (Some(_), None) => write!(f, "L{}", at(point))?,
            (Some(&before), Some(&next)) => {
                write!(f, "L{}Q{} {}", at(towards(point, before)), at(point), at(towards(point, next)))?;
            }
        }
    }
    Ok(())
}

/// A point near a corner, on the way to another.
fn towards(corner: Point, other: Point) -> Point {
    let (x, y) = (other.x - corner.x, other.y - corner.y);
    let length = x.abs() + y.abs();
    let share = if length > 0.0 { (RADIUS / length).min(0.5) } else { 0.0 };
    Point::new(corner.x + x * share, corner.y + y * share)
}
