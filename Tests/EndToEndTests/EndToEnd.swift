import Testing

/// The programs as a user starts them, as processes of their own: one cluster at a time, since each
/// has the machine to itself in life as well.
///
/// A test waits for what the programs say or answer, and for as long as it takes. Only its end has a
/// limit, so that what never comes does not hold up everything.
@Suite(.serialized, .timeLimit(.minutes(2)), .tellsTranscripts) struct EndToEnd {}
