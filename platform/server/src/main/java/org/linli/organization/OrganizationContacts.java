package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.web.PhoneNumbers;
import org.linli.web.Refused;

/** Whom to ask for at an organization. */
@Singleton
class OrganizationContacts {

  private static final String NAME = "organization_contact.name";
  private static final String PHONE = "organization_contact.phone";
  private static final int MOST = 10;

  private final Sql sql;
  private final Sealing sealing;
  private final Audit audit;

  OrganizationContacts(Sql sql, Sealing sealing, Audit audit) {
    this.sql = sql;
    this.sealing = sealing;
    this.audit = audit;
  }

  /** A contact person. */
  record Person(long id, String name, String post, String phone) {

    /** Reads what was typed; what is wrong stands beside the fields. */
    static Person read(Form form) {
      String name = form.required("contactName", 50);
      String post = form.text("contactPost", 50);
      String phone = form.required("contactPhone", 20);
      if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
        form.reject("contactPhone", "organization.refused.phone");
      }
      return new Person(0, name, post, phone);
    }
  }

  List<Person> of(long organization) {
    return sql.query(
        "SELECT id, name, post, phone FROM organization_contact WHERE organization_id = ?"
            + " ORDER BY id LIMIT "
            + MOST,
        List.of(organization),
        row -> {
          long id = row.getLong(1);
          return new Person(
              id,
              open(NAME, id, row.getBytes(2)),
              row.getString(3),
              open(PHONE, id, row.getBytes(4)));
        });
  }

  /** The first of each of some organizations, by the organization's id. */
  Map<Long, Person> firstOf(Collection<Long> organizations) {
    Condition these = Condition.in("organization_id", organizations);
    return sql
        .query(
            "SELECT c.organization_id, c.id, c.name, c.post, c.phone FROM organization_contact c"
                + " JOIN (SELECT MIN(id) AS id FROM organization_contact WHERE "
                + these.sql()
                + " GROUP BY organization_id) first ON first.id = c.id",
            these.values(),
            row -> {
              long id = row.getLong(2);
              return Map.entry(
                  row.getLong(1),
                  new Person(
                      id,
                      open(NAME, id, row.getBytes(3)),
                      row.getString(4),
                      open(PHONE, id, row.getBytes(5))));
            })
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Notes a contact person.
   *
   * @throws Refused if there are enough
   */
  @Transactional
  void add(long organization, Person person) {
    sql.query(
        "SELECT id FROM organization WHERE id = ? FOR UPDATE",
        List.of(organization),
        row -> row.getLong(1));
    if (of(organization).size() >= MOST) {
      throw new Refused("contactName", "organization.refused.contacts", MOST);
    }
    long id =
        sql.insert(
            "INSERT INTO organization_contact (organization_id, post) VALUES (?, ?)",
            organization,
            person.post());
    sql.update(
        "UPDATE organization_contact SET name = ?, phone = ? WHERE id = ?",
        seal(NAME, id, person.name()),
        seal(PHONE, id, person.phone()),
        id);
    audit.record("organization.contact-added", "organization", organization);
  }

  /** Notes one contact person each of many organizations, by their ids. */
  void addAll(Map<Long, Person> people) {
    if (people.isEmpty()) {
      return;
    }
    sql.batch(
        "INSERT INTO organization_contact (organization_id, post) VALUES (?, ?)",
        people.entrySet().stream()
            .map(one -> List.<Object>of(one.getKey(), one.getValue().post()))
            .toList());
    Condition these = Condition.in("organization_id", people.keySet());
    sql.batch(
        "UPDATE organization_contact SET name = ?, phone = ? WHERE id = ?",
        sql
            .query(
                "SELECT id, organization_id FROM organization_contact WHERE " + these.sql(),
                these.values(),
                row -> Map.entry(row.getLong(1), row.getLong(2)))
            .stream()
            .map(row -> sealed(row.getKey(), people.get(row.getValue())))
            .toList());
  }

  private List<Object> sealed(long id, Person person) {
    return List.of(seal(NAME, id, person.name()), seal(PHONE, id, person.phone()), id);
  }

  /** Forgets a contact person. */
  @Transactional
  void remove(long organization, long person) {
    int removed =
        sql.update(
            "DELETE FROM organization_contact WHERE id = ? AND organization_id = ?",
            person,
            organization);
    if (removed > 0) {
      audit.record(
          "organization.contact-removed",
          "organization",
          organization,
          Map.of("contact", Long.toString(person)));
    }
  }

  private byte[] seal(String column, long id, String text) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}
