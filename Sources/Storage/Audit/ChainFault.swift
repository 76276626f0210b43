/// What is wrong with an append-only chain.
public enum ChainFault: Sendable, Equatable {
  /// The hash of the row at this position doesn't follow from the rows before it.
  case changed(Int)
  /// The chain doesn't end where it ended when its last row was written.
  case cutOff
}
