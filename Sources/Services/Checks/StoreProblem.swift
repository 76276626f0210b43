public import Database

/// Why a folder of data can't be looked into or worked on.
public enum StoreProblem: Error, Hashable, Sendable {
  /// There is no database in the folder.
  case noDatabase(String)
  /// There is no key file, or it can't be used: without it nothing sealed can be opened.
  case noKeys(String)
  /// The database has another schema than this program.
  case otherSchema(found: Int, known: Int)
  /// The folder, or something in it, can't be made or written.
  case unusableFolder(String)
  /// The file of the database can't be used.
  case unusableFile(String, DatabaseError)
  /// The key file is another one than that which the database's contents were sealed with.
  case otherKeys(String)

  /// What happened and what to do, in Chinese: operators read it.
  public var sentence: String {
    switch self {
    case .noDatabase(let path): "没有找到数据库 \(path)，请用 --data 指定正确的数据目录。"
    case .noKeys(let path): "密钥文件 \(path) 不存在或无法使用，不能读取加密的内容；请恢复该文件，或用环境变量 ZHICHENG_KEY_FILE 指定它的位置。"
    case .otherSchema(let found, let known):
      "数据库的版本是 \(found)，本程序的版本是 \(known)，请用同一版本的程序检查（zhicheng migrate 会升级数据库）。"
    case .unusableFolder(let path): "数据目录 \(path) 不能建立或写入，不能继续；请检查路径、所有者和权限，以及磁盘是否只读或已满。"
    case .unusableFile(let path, .corrupt): "数据库文件 \(path) 已损坏，或者不是数据库文件，不能继续；请从备份恢复。"
    case .unusableFile(let path, _): "数据库文件 \(path) 不能打开或写入，不能继续；请检查它和所在目录的所有者和权限，以及磁盘是否只读。"
    case .otherKeys(let path):
      "密钥文件 \(path) 与数据库不配套，已加密的内容不能读取，不能继续；请放回该数据库原来的密钥文件，或用环境变量 ZHICHENG_KEY_FILE 指定它的位置。"
    }
  }
}
