/// Why the place that was named for the attachments can't be used.
public enum AttachmentPlaceProblem: Error, Hashable, Sendable {
  /// It is neither a path nor `s3://bucket/prefix`.
  case address
  /// The bucket's name breaks the rules for bucket names.
  case bucket
  /// The prefix has characters that would have to be encoded, or empty parts.
  case prefix
  /// The endpoint is no `http://host:port`.
  case endpoint
  /// The region's name can't be one.
  case region
  /// There is no such option.
  case option(String)
  /// A user name or a password stands in the address.
  case credentialsInAddress
  /// The environment has no credentials.
  case noCredentials
  /// The store answers, but not to us: wrong bucket, key or region. With the store's own code.
  case refused(code: String)

  /// What is wrong and what to do, in Chinese: operators read it. Nothing secret stands in it.
  public var sentence: String {
    switch self {
    case .address: "ATTACHMENTS 无法识别，应为文件夹路径，或 s3://存储桶/前缀?endpoint=http://主机:端口&region=区域。"
    case .bucket: "ATTACHMENTS 中的存储桶名称不正确，应为3至63个小写字母、数字、点和连字符。"
    case .prefix: "ATTACHMENTS 中的前缀只能由字母、数字和 - . _ ~ 组成，各级之间用一个 / 分开。"
    case .endpoint: "ATTACHMENTS 中的 endpoint 不正确，应为 http://主机:端口 或 https://主机:端口，后面没有路径。"
    case .region: "ATTACHMENTS 中的 region 不正确，应为区域的名称，如 us-east-1。"
    case .option(let name): "ATTACHMENTS 中没有“\(name)”这个选项，可以使用 endpoint 和 region。"
    case .credentialsInAddress:
      "ATTACHMENTS 中不能写用户名和密码，请用环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 提供。"
    case .noCredentials: "使用对象存储需要环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，目前没有设置。"
    case .refused(let code): "对象存储拒绝访问（\(code)），请核对存储桶、区域、访问密钥和权限。"
    }
  }
}
