public import Titles

/// 考核推荐意见 of one level, as the levels above read it.
public struct LevelOpinion: Sendable, Equatable {
  /// 单位名称.
  public let unitName: String
  /// What the unit was to the application.
  public let stop: Stop
  /// 公示时间; nil where the level doesn't post.
  public let posting: PostingPeriod?
  /// 负责人, 联系电话, 推荐意见.
  public let recommendation: Recommendation
}
