/// A new password, typed twice.
struct NewPasswordFields: Component {
  var label = "密码"
  var issues: FormIssues

  var html: HTML {
    let first = FieldInfo(
      "password", label, required: true, hint: "8至128个字符，至少包含大写字母、小写字母、数字、其他符号中的三类。",
      error: issues["password"])
    let second = FieldInfo("passwordAgain", "确认\(label)", required: true, error: issues["passwordAgain"])
    return "\(PasswordField(first, new: true))\(PasswordField(second, new: true))"
  }
}
