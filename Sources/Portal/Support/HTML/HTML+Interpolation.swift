/// What a template may interpolate. Text escapes itself; only `HTML` and components write markup.
protocol HTMLConvertible {
  /// Appends the value to a page.
  func write(to bytes: inout [UInt8])
}

extension HTML: ExpressibleByStringInterpolation {
  /// A literal is markup.
  init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }

  init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Collects the parts of a template.
  struct Interpolation: StringInterpolationProtocol {
    var bytes: [UInt8]

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes = []
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    mutating func appendLiteral(_ literal: String) {
      var literal = literal
      literal.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Text (escaped), numbers, dates, ids, optionals and arrays of them, components and `HTML`.
    mutating func appendInterpolation(_ value: some HTMLConvertible) {
      value.write(to: &bytes)
    }

    /// The value, or nothing where it is nil.
    mutating func appendInterpolation(_ value: (some HTMLConvertible)?) {
      value?.write(to: &bytes)
    }

    /// `\(if: flag, "<b>…</b>")`.
    mutating func appendInterpolation(if condition: Bool, _ markup: @autoclosure () -> HTML) {
      if condition { bytes += markup().bytes }
    }

    /// `\(if: flag, "<b>…</b>", else: "…")`.
    mutating func appendInterpolation(
      if condition: Bool, _ markup: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
    ) {
      bytes += condition ? markup().bytes : other().bytes
    }

    /// `\(each: rows, { row in "<tr>…</tr>" })`.
    mutating func appendInterpolation<Items: Sequence>(each items: Items, _ markup: (Items.Element) -> HTML) {
      for item in items { bytes += markup(item).bytes }
    }

    /// ` name="value"` with its leading space, or nothing where the value is nil.
    mutating func appendInterpolation(attribute name: String, _ value: String?) {
      guard let value else { return }
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes += "=\"".utf8
      HTMLEscape.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }

    /// ` name="7"` with its leading space, or nothing where the value is nil.
    mutating func appendInterpolation(attribute name: String, _ value: Int?) {
      appendInterpolation(attribute: name, value.map { String($0) })
    }

    /// ` name` with its leading space where the condition holds (disabled, checked, required …).
    mutating func appendInterpolation(attribute name: String, if condition: Bool) {
      guard condition else { return }
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
    }
  }
}
