/// A paper that a unit takes out of an application while it examines it.
public enum ExaminationPaper: String, Sendable, CaseIterable {
  /// 呈报材料真实性保证书 and 推荐意见 of every level that has forwarded it.
  case opinions
  /// 查档情况, filled with what the application says, for the keeper of the archive to compare and stamp.
  case archive

  /// What a user reads.
  public var label: String {
    switch self {
    case .opinions: "呈报材料真实性保证书和推荐意见"
    case .archive: "查档情况"
    }
  }
}
