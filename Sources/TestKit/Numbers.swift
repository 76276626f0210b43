import Titles

/// Numbers with valid checksums that nobody has: region 990000.
public enum Numbers {
  /// The ID number of this sequence (0–999; odd for men), born 1995-06-15.
  public static func residentID(_ sequence: Int) -> String {
    let digits = "99000019950615" + padded(sequence, 3)
    let check = ResidentIDNumber.checkCharacter(for: digits) ?? "0"
    return digits + String(check)
  }

  /// The 统一社会信用代码 of this sequence.
  public static func uscc(_ sequence: Int) -> String {
    let characters = "91990000MA" + padded(sequence, 7)
    let check = UnifiedSocialCreditCode.checkCharacter(for: characters) ?? "0"
    return characters + String(check)
  }

  /// The mobile number of this sequence.
  public static func mobile(_ sequence: Int) -> String {
    "199" + padded(sequence, 8)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }
}
