def test_smoke(team):
    p = team.process()
    page = team.families.page(p.family)
    print(page)
    print(page.cases[0].processes)
    print(team.families.rows())
    print(team.search.find("alv"), team.search.find("a"), team.search.find("fam"))
    with team.store.read() as w:
        print(w.journal.verify(), w.journal.differences())
