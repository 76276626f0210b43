public import Titles

/// How far a background job is, in words.
public enum JobState: String, Labelled {
  /// Nobody has begun it.
  case queued
  /// Somebody works on it, or did until they stopped.
  case running
  /// Every item is done or failed.
  case done

  /// What a user reads.
  public var label: String {
    switch self {
    case .queued: "等待"
    case .running: "进行中"
    case .done: "已完成"
    }
  }
}
