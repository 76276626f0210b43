/// Seams to the systems outside: each a protocol with an embedded default.
public enum Gateways {}
