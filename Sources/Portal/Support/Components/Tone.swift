/// What a colour says. It never says it alone: a word or a sign stands beside it.
enum Tone: String, Sendable, Codable {
  case neutral
  case info
  case success
  case warning
  case danger

  /// The sign that stands for it where colours are not seen.
  var sign: String {
    switch self {
    case .neutral: "•"
    case .info: "ℹ"
    case .success: "✓"
    case .warning: "!"
    case .danger: "✕"
    }
  }

  /// The word that a screen reader says before the message.
  var word: String {
    switch self {
    case .neutral, .info: "提示"
    case .success: "成功"
    case .warning: "注意"
    case .danger: "错误"
    }
  }
}
