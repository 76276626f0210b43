internal import Synchronization

/// What is the same on every certificate of a kind, set in type once.
struct CertificateStencil: Sendable {
  let title: TextFrame
  let english: TextFrame
  let subtitle: TextFrame
  /// The labels of the fields, in the order of `CertificatePainter.values`.
  let labels: [TextFrame]
  let photoPlaceholder: TextFrame
  let advice: TextFrame
  let demonstrationAdvice: TextFrame

  static let gold = Ink(0x8A7443)
  static let red = Ink(0x8C1D18)
  static let paleRed = Ink(0xF9E9E1)
  static let adviceWidth = 152.0
  static let labelWidth = 52.0

  private static let cache = Mutex<[CertificateKind: CertificateStencil]>([:])

  /// - Throws: `DocumentError`
  static func shared(_ kind: CertificateKind, _ typesetter: Typesetter) throws -> CertificateStencil {
    if let known = cache.withLock({ $0[kind] }) { return known }
    let made = try CertificateStencil(kind, typesetter)
    cache.withLock { $0[kind] = made }
    return made
  }

  private init(_ kind: CertificateKind, _ typesetter: Typesetter) throws {
    let heading = TextStyle(.serif, 40, leading: 50).with {
      $0.isBold = true
      $0.letterSpacing = 13
    }
    title = try typesetter.frame("职称证书", heading)
    let latin = TextStyle(.serif, 9.2, leading: 14).with { $0.letterSpacing = 2.1 }
    english = try typesetter.frame("CERTIFICATE OF PROFESSIONAL TITLE", latin)
    let small = TextStyle(.serif, 13, leading: 20).with { $0.letterSpacing = 4 }
    subtitle = try typesetter.frame(RichText(kind.subtitle), small)
    let names = [
      "姓名", "性别", "证件类型", "证件号码", "工作单位", "职称系列", "职称名称", "职称级别", "专业", "取得方式", kind.bodyLabel, "取得时间",
      "批准文号", "证书编号",
    ]
    labels = try names.map { name in
      let size = 12.5
      // Short labels are spread to the width of four characters.
      let count = Double(name.count)
      let spacing = count < 4 ? (4 - count) * size / (count - 1) : 0
      return try typesetter.frame(RichText(name), TextStyle(.serif, size, leading: 18).with { $0.letterSpacing = spacing })
    }
    let centred = TextStyle(.serif, 11, leading: 16).with { $0.alignment = .center }
    photoPlaceholder = try typesetter.frame("照片", centred, width: CertificatePainter.photoWidth)
    let remark = TextStyle(.serif, 8.4, leading: 13.2).with { $0.isJustified = true }
    let lines = ["扫描二维码，或在平台“证书查验”中上传本文件，即可核对真伪。", "本文件经电子签名，任何改动都会使签名失效；打印件以查验结果为准。"]
    advice = try typesetter.frame(RichText(lines.joined(separator: "\n")), remark, width: CertificateStencil.adviceWidth)
    let warning = remark.with { $0.isBold = true }
    demonstrationAdvice = try typesetter.frame("演示环境签发，不具有任何效力。", warning, width: CertificateStencil.adviceWidth)
  }
}
