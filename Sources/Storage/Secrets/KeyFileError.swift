/// Why a key file can't be used.
public enum KeyFileError: Error, Hashable, Sendable {
  /// There is none at this path.
  case missing(path: String)
  /// Others than its owner may read or write it; `mode` holds the permission bits.
  case loosePermissions(path: String, mode: UInt16)
  /// It is no regular file, or holds something else.
  case malformed(path: String)
  /// It was written by a newer program.
  case unknownVersion(path: String, version: String)
  /// The database was begun with other keys.
  case foreign(path: String)
}

extension KeyFileError: CustomStringConvertible {
  /// What happened and what to do, for the operator.
  public var description: String {
    switch self {
    case .missing(let path): "找不到密钥文件 \(path)，请检查配置的路径；若是恢复备份，请先放回与数据库配套的密钥文件。"
    case .loosePermissions(let path, let mode):
      "密钥文件 \(path) 的权限是 \(String(mode, radix: 8))，其他用户可以访问，请执行 chmod 600 后再启动。"
    case .malformed(let path): "密钥文件 \(path) 的内容无法识别，请从备份中恢复该文件；不要新建，否则已加密的数据无法读取。"
    case .unknownVersion(let path, let version): "密钥文件 \(path) 的格式版本是 \(version)，本程序不认识，请使用更新的程序。"
    case .foreign(let path):
      "密钥文件 \(path) 与数据库不配套，没有启动；请用建立该数据库时的密钥文件（各节点共用同一份），或指定另一个数据库。"
    }
  }
}
