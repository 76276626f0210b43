/// Warm.
public enum DocumentsWarm {}
