/// How far a section is, as the list at the left shows it.
public enum SectionState: Hashable, Sendable {
  /// Nothing was filled yet.
  case untouched
  /// Nothing was filled, and nothing need be.
  case optional
  /// Something is filled, something is missing.
  case inProgress
  /// All that is asked is there and right.
  case complete
  /// So many things are wrong.
  case faulty(Int)
  /// A handler returned it, with this remark.
  case returned(remark: String)
  /// The return left it closed: nothing of it is asked to be changed.
  case closed

  /// Something in it is still to be done.
  public var wantsWork: Bool {
    switch self {
    case .untouched, .inProgress, .faulty, .returned: true
    case .optional, .complete, .closed: false
    }
  }

  /// 未填写, 选填, 填写中, 已完成, 有问题 (n), 被退回 or 无需修改.
  public var label: String {
    switch self {
    case .untouched: "未填写"
    case .optional: "选填"
    case .inProgress: "填写中"
    case .complete: "已完成"
    case .faulty(let count): "有问题 (\(count))"
    case .returned: "被退回"
    case .closed: "无需修改"
    }
  }
}
