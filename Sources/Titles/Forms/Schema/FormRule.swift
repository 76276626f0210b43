/// A rule over several fields or records of a section, as data.
public enum FormRule: Hashable, Sendable {
  /// `{"assert": condition, "when": condition, "message": …, "field": …}`: in the section, or in each record.
  case assertion(AssertionRule)
  /// `{"count": condition, "min": n, "max": n, "when": condition, "message": …, "field": …}`: over the records.
  case count(CountRule)
  /// `{"unique": [fields], "message": …}`: no two records agree in all of these fields.
  case unique(UniqueRule)
  /// `{"timeline": field, "gapMonths": n}`: overlaps and gaps between records become hints.
  case timeline(TimelineRule)

  init(_ object: SchemaObject) throws(SchemaError) {
    if object.has("assert") {
      self = .assertion(try AssertionRule(object))
    } else if object.has("count") {
      self = .count(try CountRule(object))
    } else if object.has("unique") {
      self = .unique(try UniqueRule(object))
    } else if object.has("timeline") {
      self = .timeline(try TimelineRule(object))
    } else {
      throw SchemaError(object.place, "expected assert, count, unique or timeline")
    }
  }
}
