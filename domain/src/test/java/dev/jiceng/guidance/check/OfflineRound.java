package dev.jiceng.guidance.check;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.SubjectArea;
import dev.jiceng.guidance.checklist.Answer;
import dev.jiceng.guidance.checklist.ChecklistItem;
import dev.jiceng.guidance.checklist.ChecklistItemKind;
import dev.jiceng.guidance.checklist.ChecklistTemplate;
import dev.jiceng.guidance.checklist.TemplateRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Five phones that write about the same few checks, meet a network now and then, and have clocks
 * that are wrong by up to three years.
 */
public final class OfflineRound {
  public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  public static final UUID INSTRUCTOR = UUID.fromString("01930000-0000-7000-8000-00000000000a");
  public static final ChecklistTemplate TEMPLATE =
      new ChecklistTemplate(
          UUID.fromString("01930000-0000-7000-8000-00000000000b"),
          new TemplateRef("surveillance", 1),
          "疫情监测",
          SubjectArea.DISEASE_SURVEILLANCE,
          List.of(
              item("A1", ChecklistItemKind.YES_NO, 40), item("A2", ChecklistItemKind.SCORE, 60)));
  public static final SyncBasis BASIS =
      new SyncBasis(
          Map.of(TEMPLATE.ref(), TEMPLATE),
          Map.of(
              INSTRUCTOR,
              new SyncBasis.Fitness("李医生", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1))),
          Map.of());

  private static final int PHONES = 5;
  private static final int CHECKS = 3;

  private final Random random;
  private final DivisionCode community;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Map<UUID, Edition>> pulled = new ArrayList<>();
  private final List<Map<UUID, Integer>> written = new ArrayList<>();
  private final Map<UUID, List<Piece>> network = new HashMap<>();
  private final List<Sent> sent = new ArrayList<>();

  private OfflineRound(long seed, DivisionCode community) {
    this.random = new Random(seed);
    this.community = community;
    for (int i = 0; i < CHECKS; i++) {
      ids.add(
          new UUID((random.nextLong() & ~0xf000L) | 0x7000L, random.nextLong() >>> 2 | 1L << 63));
    }
    for (int i = 0; i < PHONES; i++) {
      pulled.add(new HashMap<>());
      written.add(new HashMap<>());
    }
  }

  /** Everything the phones wrote, in the order they wrote it. */
  public static List<Sent> of(long seed, DivisionCode community) {
    var round = new OfflineRound(seed, community);
    int length = 5 + round.random.nextInt(25);
    for (int i = 0; i < length; i++) {
      round.step();
    }
    return List.copyOf(round.sent);
  }

  private static ChecklistItem item(String code, ChecklistItemKind kind, int weight) {
    return new ChecklistItem(
        code, code, null, kind, BigDecimal.valueOf(weight), true, null, List.of());
  }

  private void step() {
    int phone = random.nextInt(PHONES);
    var check = ids.get(random.nextInt(CHECKS));
    if (random.nextInt(3) == 0) {
      pulled.get(phone).put(check, Merged.of(network.getOrDefault(check, List.of())).edition());
    }
    var base = pulled.get(phone).getOrDefault(check, Edition.NONE);
    int sequence = written.get(phone).merge(check, 1, Integer::sum);
    var piece = new Piece(new Origin("phone" + phone, sequence), base, changes(base, sequence));
    network.computeIfAbsent(check, id -> new ArrayList<>()).add(piece);
    var lag = Duration.ofDays((phone - 2) * 547L);
    var placement = new Placement(community, TEMPLATE.ref());
    sent.add(new Sent(check, placement, shifted(piece, lag), NOW.minus(lag), lag));
  }

  private static Piece shifted(Piece piece, Duration lag) {
    var changes = new TreeMap<>(piece.changes());
    changes.computeIfPresent(
        Key.TIMES,
        (key, part) -> new Part.Times(NOW.minus(lag).minusSeconds(3600), NOW.minus(lag)));
    return new Piece(piece.origin(), piece.base(), changes);
  }

  private Map<String, Part> changes(Edition base, int sequence) {
    var changes = new TreeMap<String, Part>();
    if (base.equals(Edition.NONE) && sequence == 1) {
      changes.put(Key.TIMES, new Part.Times(NOW.minusSeconds(3600), NOW));
      changes.put(Key.INSTRUCTORS, new Part.Instructors(List.of(INSTRUCTOR)));
    }
    switch (random.nextInt(6)) {
      case 0 -> changes.put(Key.REMARK, new Part.Remark("remark " + random.nextInt(3)));
      case 1 -> changes.put(Key.REMARK, new Part.Cleared());
      case 2 -> changes.put(Key.answer("A1"), new Part.Answered(yes(random.nextBoolean())));
      case 3 -> changes.put(Key.answer("A2"), new Part.Answered(points(random.nextInt(61))));
      case 4 -> changes.put(Key.finding(finding(random.nextInt(2))), found());
      default -> changes.put(Key.WITHDRAWN, new Part.Withdrawn(random.nextInt(4) == 0));
    }
    return changes;
  }

  private UUID finding(int number) {
    return new UUID(ids.getFirst().getMostSignificantBits(), (1L << 63) + number);
  }

  private Part found() {
    return new Part.Found(
        "A1",
        Part.Severity.SERIOUS,
        "无登记本 " + random.nextInt(2),
        LocalDate.of(2031, 1, 1),
        "卫生院",
        List.of());
  }

  public static Answer yes(boolean yes) {
    return new Answer(yes, null, null, null, false, null, List.of());
  }

  public static Answer points(int points) {
    return new Answer(null, BigDecimal.valueOf(points), null, null, false, null, List.of());
  }
}
