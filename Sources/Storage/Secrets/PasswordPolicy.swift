public import Titles

/// What a password must be like: 8 to 128 characters of at least three of the classes capital letters, small letters,
/// digits and other characters, and not the sign-in name.
public enum PasswordPolicy {
  /// Why the password can't be chosen, or nil where it can. `field` names its input on the form.
  public static func refusal(_ password: String, name: String = "", field: String? = nil) -> Reason? {
    if password.count < 8 {
      return Reason("password-too-short", "密码不足 8 个字符，请设置 8 至 128 个字符的密码。", field: field)
    }
    if password.count > 128 {
      return Reason("password-too-long", "密码超过 128 个字符，请设置 8 至 128 个字符的密码。", field: field)
    }
    if password.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return Reason("password-has-control-characters", "密码中有无法显示的控制字符，请删去后重新输入。", field: field)
    }
    if classes(of: password) < 3 {
      return Reason(
        "password-too-simple", "密码过于简单，请至少使用大写字母、小写字母、数字、其他符号中的三类。", field: field)
    }
    if !name.isEmpty, password.lowercased().contains(name.lowercased()) {
      return Reason("password-contains-name", "密码中包含用户名，容易被猜到，请换一个密码。", field: field)
    }
    return nil
  }

  private static func classes(of password: String) -> Int {
    var classes: Set<Int> = []
    for character in password {
      switch character {
      case "A"..."Z": classes.insert(0)
      case "a"..."z": classes.insert(1)
      case "0"..."9": classes.insert(2)
      default: classes.insert(3)
      }
    }
    return classes.count
  }
}
