/// Why a folder of data can't be looked into.
public enum StoreProblem: Error, Hashable, Sendable {
  /// There is no database in the folder.
  case noDatabase(String)
  /// There is no key file, or it can't be used: without it nothing sealed can be opened.
  case noKeys(String)
  /// The key file is another database's.
  case otherKeys(String)
  /// The database has another schema than this program.
  case otherSchema(found: Int, known: Int)

  /// What happened and what to do, in Chinese: operators read it.
  public var sentence: String {
    switch self {
    case .noDatabase(let path): "没有找到数据库 \(path)，请用 --data 指定正确的数据目录。"
    case .noKeys(let path): "密钥文件 \(path) 不存在或无法使用，不能读取加密的内容；请恢复该文件，或用环境变量 ZHICHENG_KEY_FILE 指定它的位置。"
    case .otherKeys(let path): "密钥文件 \(path) 与数据库不配套，不能读取加密的内容；请用环境变量 ZHICHENG_KEY_FILE 指定建立该数据库时的密钥文件。"
    case .otherSchema(let found, let known):
      "数据库的版本是 \(found)，本程序的版本是 \(known)，请用同一版本的程序检查（启动一次新版本的服务会升级数据库）。"
    }
  }
}
