grant update (opens_on) on t_${township}.party_election to t_${township};
