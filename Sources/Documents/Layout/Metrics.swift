/// The measures and styles of printed documents. Lengths are points.
struct Metrics {
  let family: FontFamily

  static let pointsPerMillimetre = 72 / 25.4
  static let cellPadding = (x: 5.0, y: 2.8)
  static let ruleWidth = 0.5
  /// Between a cell's rules and the field that is filled in inside.
  static let entryAir = 1.5
  /// Between a block and the next.
  static let blockGap = 8.0

  static func points(_ millimetres: Double) -> Double { millimetres * pointsPerMillimetre }

  func heading(_ level: Int) -> TextStyle {
    switch level {
    case 1:
      TextStyle(.serif, 19, leading: 30).with {
        $0.isBold = true
        $0.alignment = .center
        $0.letterSpacing = 1
      }
    case 2:
      TextStyle(.sans, 12.5, leading: 20).with {
        $0.isBold = true
        $0.tone = .heading
      }
    default:
      TextStyle(.sans, 10.5, leading: 17).with { $0.isBold = true }
    }
  }

  func paragraph(_ paragraph: Paragraph) -> TextStyle {
    var style =
      switch paragraph.style {
      case .display: TextStyle(.serif, 26, leading: 42).with { $0.isBold = true }
      case .body: TextStyle(family, 10.5, leading: 18)
      case .small: TextStyle(family, 9, leading: 14.5)
      case .note: TextStyle(family, 8.5, leading: 13.5).with { $0.tone = .muted }
      }
    style.alignment = paragraph.alignment
    style.isJustified = paragraph.alignment == .leading
    style.indent = paragraph.isIndented && paragraph.alignment == .leading ? 2 : 0
    return style
  }

  var label: TextStyle {
    TextStyle(.sans, 9, leading: 13.5).with {
      $0.tone = .muted
      $0.alignment = .center
    }
  }

  var value: TextStyle { TextStyle(family, 9.5, leading: 14.5) }

  var tableHeader: TextStyle {
    TextStyle(.sans, 9, leading: 13.5).with {
      $0.isBold = true
      $0.alignment = .center
    }
  }

  var tableCell: TextStyle { TextStyle(family, 9, leading: 13.5) }

  var caption: TextStyle { TextStyle(.sans, 9, leading: 15).with { $0.tone = .muted } }

  var footer: TextStyle { TextStyle(.sans, 7.5, leading: 11).with { $0.tone = .muted } }
}
