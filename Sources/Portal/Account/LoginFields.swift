/// What every registration asks for at its end: mobile number, sign-in name, password.
struct LoginFields: Component {
  var mobile: String
  var username: String
  var issues: FormIssues

  var html: HTML {
    let mobileInfo = FieldInfo(
      "mobile", "手机号", required: true, hint: "用于接收重置密码的验证码。", error: issues["mobile"])
    let nameInfo = FieldInfo(
      "username", "用户名", required: true, hint: "4至32个字符，以字母开头，可以使用字母、数字、点、短横线和下划线。", error: issues["username"])
    return """
      \(TextField(mobileInfo, value: mobile, kind: .tel, autocomplete: "tel"))\
      \(TextField(nameInfo, value: username, autocomplete: "username"))\
      \(NewPasswordFields(issues: issues))
      """
  }
}
