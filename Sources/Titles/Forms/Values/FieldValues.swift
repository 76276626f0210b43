/// The values of a section or of a record, by field id.
public typealias FieldValues = SortedMap<FieldValue>
