/// Why a form could not be read.
enum FormError: Error, Equatable {
  /// A `%` without two hexadecimal digits, or bytes that are no UTF-8.
  case malformed
  /// More bytes than are taken.
  case tooLarge
  /// More entries than are taken.
  case tooManyFields
  /// A multipart body that breaks the format (RFC 2046, RFC 7578).
  case brokenMultipart
  /// The body ended before it was complete.
  case incomplete

  /// What the person is told.
  var sentence: String {
    switch self {
    case .malformed: "提交的内容编码有误，服务器无法读取，请刷新页面后重新提交。"
    case .tooLarge: "提交的内容超过了服务器允许的大小，请删减后重新提交。"
    case .tooManyFields: "提交的项目数量超过了服务器允许的数量，请分批提交。"
    case .brokenMultipart: "上传的数据格式有误，服务器无法读取，请刷新页面后重新上传。"
    case .incomplete: "数据没有传输完整，请检查网络后重新提交。"
    }
  }
}
