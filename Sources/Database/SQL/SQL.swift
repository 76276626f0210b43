/// A piece of SQL with its parameters. What is interpolated is bound, never pasted into the text:
///
/// ```swift
/// try tx.run("UPDATE units SET name = \(name) WHERE id = \(id) AND version = \(version)")
/// try tx.all("SELECT id FROM units WHERE district IN \(list: districts)") { row in try row.get(0) as UnitID }
/// ```
///
/// Only another `SQL` enters the text itself, by `\(raw:)`, and SQL is written as a literal in the source: a `String` made
/// at run time cannot become SQL at all.
public struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The text, with a `?` for every parameter.
  public private(set) var text: String
  /// What is bound to each `?`, from left to right.
  public private(set) var parameters: [Cell]
  /// The kind of each parameter, also where it is NULL; nil where nothing but NULL is known of it.
  public private(set) var kinds: [Cell.Kind?]

  /// SQL without parameters.
  public init(stringLiteral value: String) {
    text = value
    parameters = []
    kinds = []
  }

  /// SQL with its interpolations bound.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    parameters = stringInterpolation.parameters
    kinds = stringInterpolation.kinds
  }

  /// SQL read from a file of ours: a migration's statement, never anything that a user typed.
  init(trusted text: String) {
    self.text = text
    parameters = []
    kinds = []
  }

  /// Appends a further piece with its parameters.
  public static func += (left: inout SQL, right: SQL) {
    left.text += right.text
    left.parameters += right.parameters
    left.kinds += right.kinds
  }

  /// Two pieces, one after the other.
  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum += right
    return sum
  }
}

extension Sequence<SQL> {
  /// All pieces with `separator` between each two of them, for instance conditions with `" AND "`.
  public func joined(by separator: SQL) -> SQL {
    var result: SQL = ""
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
