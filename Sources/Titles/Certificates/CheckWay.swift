/// How somebody checked a certificate (证书查验).
public enum CheckWay: String, Labelled {
  /// By 证书编号 and 姓名.
  case name
  /// By 证书编号 and the last six characters of the document number.
  case documentTail
  /// By uploading the PDF.
  case file
  /// By the address in the QR code.
  case address

  /// What a user reads.
  public var label: String {
    switch self {
    case .name: "证书编号和姓名"
    case .documentTail: "证书编号和证件号码后六位"
    case .file: "上传证书文件"
    case .address: "扫描二维码"
    }
  }
}
