/// Base32 (RFC 4648): bytes as capital letters and the digits 2 to 7, which nobody confuses when they type them.
public enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  /// The text of these bytes, without padding.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var (text, held, count) = ("", 0, 0)
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xfff
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[(held >> count) & 31])
      }
    }
    if count > 0 { text.append(alphabet[(held << (5 - count)) & 31]) }
    return text
  }
}
